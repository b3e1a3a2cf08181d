// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { SelectField } from './fields.tsx';

const CHOICES = [
  { value: 'one', label: 'First' },
  { value: 'two', label: 'Second' },
] as const;

function Chosen({ mayBeEmpty }: { readonly mayBeEmpty: boolean }) {
  const [value, setValue] = useState<'one' | 'two' | null>('two');
  return (
    <SelectField
      label="Which"
      choices={CHOICES}
      value={value}
      onChange={setValue}
      {...(mayBeEmpty && { onEmpty: () => setValue(null) })}
    />
  );
}

/** The page, and what its list offers once it is open. */
async function opened(mayBeEmpty: boolean) {
  // What jsdom has none of, and an open list asks for.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, CSS: { escape: String } });
  const page = document.body.appendChild(document.createElement('div'));
  await act(async () => {
    createRoot(page).render(
      <IntlProvider locale="en">
        <Chosen mayBeEmpty={mayBeEmpty} />
      </IntlProvider>,
    );
  });
  await act(async () => page.querySelector('button')?.click());
  return { page, options: [...document.querySelectorAll<HTMLElement>('[role=option]')] };
}

test('a choice that may be empty is taken back in the list', async () => {
  const { page, options } = await opened(true);
  expect(options.map(({ textContent }) => textContent)).toEqual(['None', 'First', 'Second']);
  await act(async () => options[0]?.click());
  expect(page.querySelector('button')?.textContent).toBe('None');
  page.remove();
});

test('a choice that must be made cannot be taken back', async () => {
  const { options } = await opened(false);
  expect(options.map(({ textContent }) => textContent)).toEqual(['First', 'Second']);
});
