/** Bringing a line of a text field into view, which browsers do for the caret only while one types. */

/** Selects the line, from 1, gives the field the focus, and scrolls so that the line stands a third down. */
export function showLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0);
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = heightOf(area, area.value.slice(0, start)) - area.clientHeight / 3;
  area.scrollIntoView({ block: 'nearest' });
}

/** How high the text stands in the field, wrapped as there: measured in a copy, as fields do not tell. */
function heightOf(area: HTMLTextAreaElement, text: string): number {
  const style = getComputedStyle(area);
  const copy = document.createElement('div');
  copy.style.cssText = 'position:absolute;visibility:hidden;white-space:pre-wrap;overflow-wrap:break-word';
  copy.style.font = style.font;
  copy.style.inlineSize = `${area.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)}px`;
  copy.textContent = text;
  document.body.append(copy);
  const height = copy.offsetHeight;
  copy.remove();
  return height;
}
