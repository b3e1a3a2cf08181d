/** The three panes of the text page; on a narrow window one of them at a time. */
import { useCallback, useState, type ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { SilenceBanner } from '../arrangements/silence-banner.tsx';
import { LineBar } from '../dictation/line-bar.tsx';
import { LineKeys, LineProvider } from '../dictation/line-provider.tsx';
import { FloorStrip } from '../now/floor-strip.tsx';
import { ReadingBar } from '../reading/reading-bar.tsx';
import { OutlinePane } from './outline-pane.tsx';
import { PageKeys } from './page-keys.tsx';
import { WatchKey } from '../watch/watch-key.tsx';
import { ParagraphKeys } from './paragraph-keys.tsx';
import { ParagraphPanel } from './paragraph-panel.tsx';
import css from './panes.module.css';
import { SceneFrame } from './scene-frame.tsx';
import { TextCorner } from './text-corner.tsx';
import { TextPane } from './text-pane.tsx';
import { useDraftScene, type SceneParts } from './use-draft-scene.ts';

const PANES = ['outline', 'text', 'panel'] as const;
type Pane = (typeof PANES)[number];

const PANE_WORDS = defineMessages({
  outline: { id: 'panes.outline', defaultMessage: 'Outline' },
  text: { id: 'panes.text', defaultMessage: 'Text' },
  panel: { id: 'panes.panel', defaultMessage: 'Paragraph' },
});

export interface PanesProps extends SceneParts {
  /** Notices above the panes. */
  readonly children: ReactNode;
}

export function Panes({ children, ...parts }: PanesProps) {
  const intl = useIntl();
  const { scene, view } = useDraftScene(parts);
  const [pane, setPane] = useState<Pane>('text');
  const showText = useCallback(() => setPane('text'), []);
  const showPanel = useCallback(() => setPane('panel'), []);
  return (
    <SceneFrame scene={scene} view={view} bringUpText={showText}>
      <TextCorner />
      <PageKeys />
      <WatchKey />
      <ParagraphKeys onPanel={showPanel} />
      <LineProvider>
        <LineKeys />
        <div className={css.page} data-pane={pane}>
          <VisuallyHidden elementType="h1">{parts.head.draft.title}</VisuallyHidden>
          {children}
          <ReadingBar />
          <FloorStrip draft={parts.head.draft.id} actor={parts.actor} deeds={parts.me.deeds} />
          <SilenceBanner />
          <fieldset
            className={css.switch}
            aria-label={intl.formatMessage({ id: 'panes.label', defaultMessage: 'Show' })}
          >
            {PANES.map((one) => (
              <button
                key={one}
                type="button"
                className={css.tab}
                aria-pressed={one === pane}
                onClick={() => setPane(one)}
              >
                <FormattedMessage {...PANE_WORDS[one]} />
              </button>
            ))}
          </fieldset>
          <div className={css.panes}>
            <div className={css.outline}>
              <OutlinePane onChosen={showText} />
            </div>
            <TextPane
              view={view}
              className={css.column}
              toolsClassName={css.tools}
              scrollsClassName={css.text}
              onPanel={showPanel}
            />
            <aside
              className={css.panel}
              aria-label={intl.formatMessage({
                id: 'panes.panel.label',
                defaultMessage: 'Current paragraph',
              })}
            >
              <ParagraphPanel />
            </aside>
          </div>
          <LineBar onPanel={showPanel} />
        </div>
      </LineProvider>
    </SceneFrame>
  );
}
