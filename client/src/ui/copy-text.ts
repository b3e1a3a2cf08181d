/** Copying words for other programs. */

/**
 * Whether they were copied. Over plain HTTP the clipboard is closed to pages; the old command still copies what is selected in
 * `field`, which holds the words. Without a field, one is put up for it and taken away.
 */
export async function copyText(text: string, field: HTMLInputElement | null = null): Promise<boolean> {
  if ('clipboard' in navigator) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Forbidden by the browser's settings: the selection below is what is left.
    }
  }
  if (field === null) return copySelected(text);
  field.select();
  return document.execCommand('copy');
}

function copySelected(text: string): boolean {
  const field = document.createElement('input');
  field.style.position = 'fixed';
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}
