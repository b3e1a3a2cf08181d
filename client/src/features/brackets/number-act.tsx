/** Brackets round the printed number of a paragraph, put and lifted. */
import { bracketedNumber } from '@chapeau/text';
import { FormattedMessage } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { Button } from '../../ui/button.tsx';
import { may, useScene } from '../text/scene.ts';
import { useBracketDeeds } from './use-bracket-deeds.ts';

/** Nothing where there is no number that could be bracketed, and for whoever may not. */
export function NumberAct({ entry }: { readonly entry: OutlineEntry }) {
  const scene = useScene();
  const { areOpen, bracketNumber, isPending } = useBracketDeeds(entry);
  const { label } = entry;
  if (label === null || !may(scene, 'bracket')) return null;
  const isOn = bracketedNumber(label, false) !== label;
  const canBracket = bracketedNumber(label, true) !== label;
  if (!isOn && !canBracket) return null;
  return (
    <div>
      <Button
        size="small"
        isDisabled={!areOpen}
        isPending={isPending}
        onPress={() => void bracketNumber(!isOn)}
      >
        {isOn ? (
          <FormattedMessage
            id="number.lift"
            defaultMessage="Lift the brackets of {number}"
            values={{ number: <bdi>{label}</bdi> }}
          />
        ) : (
          <FormattedMessage
            id="number.bracket"
            defaultMessage="Bracket the number {number}"
            values={{ number: <bdi>{label}</bdi> }}
          />
        )}
      </Button>
    </div>
  );
}
