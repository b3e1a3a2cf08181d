/** Arbitrary texts for laws on brackets. */
import fc from 'fast-check';

const PIECES =
  '[|]|[[|]]|][|] [|［|］|[shall]|[X]|[ ]|[…]|States|State|s|and |, |. |/| / |Option 1: |No text|paragraph |12|Placeholder for |EU reserves|应|و|\uFFFC|😀|\uD83D|\n| '.split(
    '|',
  );

/** Any string, most of them with brackets, balanced or not. */
export const bracketedText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** Texts in which every bracket has a partner. */
export const balancedText: fc.Arbitrary<string> = fc.letrec<{ text: string; bracket: string }>((tie) => ({
  text: fc
    .array(
      fc.oneof({ maxDepth: 5 }, fc.constantFrom('shall', 'a ', ' ', 's', '12', '应', ', '), tie('bracket')),
      {
        maxLength: 4,
      },
    )
    .map((all) => all.join('')),
  bracket: tie('text').map((inner) => `[${inner}]`),
})).text;
