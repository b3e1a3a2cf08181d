// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { paragraph, paragraphId } from '../deciding/testing/proposals.ts';
import { OutlinePane } from './outline-pane.tsx';
import { leaveTextPages, openTextPage } from './testing/text-page.tsx';

const heading = paragraph('Threats', { id: paragraphId('a'), kind: 'heading' });
const one = paragraph('States note the report.', { id: paragraphId('b') });
const two = paragraph('States meet.', { id: paragraphId('c') });

const open = () =>
  openTextPage({ paragraphs: [heading, one, two] }, <OutlinePane onChosen={() => undefined} />);

afterEach(leaveTextPages);

const lines = (element: ParentNode) => [...element.querySelectorAll<HTMLElement>('[data-line]')];
const stops = (element: ParentNode) => [...element.querySelectorAll<HTMLElement>('ol [tabindex="0"]')];
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

test('OP1 Tab leads to one line alone: where the focus was, else the paragraph that is looked at', async () => {
  const page = await open();
  expect(stops(page.element)).toEqual([lines(page.element)[0]]);
  await page.after(() => page.scene.current.set(two.id));
  expect(stops(page.element)).toEqual([lines(page.element)[2]]);
  await page.after(() => stops(page.element)[0]?.focus());
  await page.after(() => press('ArrowUp'));
  expect(document.activeElement).toBe(lines(page.element)[1]);
  expect(stops(page.element)).toEqual([lines(page.element)[1]]);
});

test('OP2 arrow keys fold what stands under a heading, and unfold it', async () => {
  const page = await open();
  await page.after(() => lines(page.element)[0]?.focus());
  await page.after(() => press('ArrowLeft'));
  expect(lines(page.element)).toHaveLength(1);
  await page.after(() => press('ArrowLeft'));
  expect(lines(page.element)).toHaveLength(1);
  await page.after(() => press('ArrowRight'));
  expect(lines(page.element)).toHaveLength(3);
});
