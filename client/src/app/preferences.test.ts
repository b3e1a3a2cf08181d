import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './languages.ts';
import { readPreferences } from './preferences.tsx';

describe('preferences', () => {
  it('are those that were kept', () => {
    const kept = JSON.stringify({ language: 'ar', theme: 'dark', textScale: 1.25 });
    expect(readPreferences(kept, ['en'])).toEqual({ language: 'ar', theme: 'dark', textScale: 1.25 });
  });

  it.each([null, '', 'nonsense', '[]', '"x"', '{"language":"xx","theme":3,"textScale":"large"}'])(
    'are chosen anew where %s was kept',
    (kept) => {
      expect(readPreferences(kept, ['fr', 'ar-EG'])).toEqual({ language: 'ar', theme: 'auto', textScale: 1 });
    },
  );

  it('choose the first language of the browser that the interface speaks, else English', () => {
    expect(chooseLanguage(['de', 'AR', 'en'])).toBe('ar');
    expect(chooseLanguage(['de', 'arn'])).toBe('en');
    expect(chooseLanguage([])).toBe('en');
  });
});
