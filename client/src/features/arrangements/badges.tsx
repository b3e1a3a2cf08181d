/** What is arranged about a paragraph and who reserves on it, as badges in the head of its panel. */
import type { ParagraphId } from '@chapeau/model';
import { useIntl } from 'react-intl';
import { signWords } from '../../intl/sign-words.ts';
import { useKeyed } from '../../sync/store.ts';
import { codeOf, useScene } from '../text/scene.ts';
import css from './arrangements.module.css';
import { SIGN_ICONS } from './sign-icons.ts';

/** Nothing where there is nothing to say. */
export function Badges({ paragraph }: { readonly paragraph: ParagraphId }) {
  const intl = useIntl();
  const scene = useScene();
  const { signs } = useKeyed(scene.margins.margins, paragraph);
  const words = signWords(intl, signs, (one) => codeOf(scene, one));
  if (words.length === 0) return null;
  return (
    <ul className={css.badges}>
      {words.map((sign) => {
        const Icon = SIGN_ICONS[sign.kind];
        return (
          <li key={sign.kind} className={css.badge}>
            <Icon size={14} aria-hidden />
            <bdi>{sign.words}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
