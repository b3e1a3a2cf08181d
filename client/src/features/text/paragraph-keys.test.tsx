// @vitest-environment jsdom
import type { Role } from '@chapeau/model';
import { afterEach, expect, test } from 'vitest';
import { paragraph } from '../deciding/testing/proposals.ts';
import { ParagraphKeys } from './paragraph-keys.tsx';
import { openTextPage } from './testing/text-page.tsx';

let leave = () => undefined as void;
afterEach(() => {
  leave();
  document.body.replaceChildren();
});

const open = async (role: Role) => {
  const page = await openTextPage(
    { paragraphs: [paragraph('States shall act.')], role },
    <>
      <ParagraphKeys onPanel={() => undefined} />
      <button type="button">Before</button>
      <section data-acts="status">
        <button type="button" disabled>
          Agree
        </button>
        <button type="button">Park</button>
      </section>
    </>,
  );
  leave = page.leave;
  return page;
};

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

test('C7 s leads to the first decision that may be taken, Escape back to where one was', async () => {
  const page = await open('facilitator');
  const before = page.element.querySelector('button');
  before?.focus();
  await page.press('s');
  await expect.poll(() => document.activeElement?.textContent).toBe('Park');
  await page.after(() =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  );
  expect(document.activeElement).toBe(before);
});

test('C7 b asks for whom and why the paragraph is bracketed', async () => {
  const page = await open('secretariat');
  await page.press('b');
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('States shall act.');
});

test('C7 whoever neither decides nor brackets has neither key', async () => {
  const page = await open('delegation');
  await page.press('s');
  await page.press('b');
  await frame();
  expect(document.activeElement).toBe(document.body);
  expect(document.querySelector('[role=dialog]')).toBeNull();
});
