/** How much is in dispute, over time: brackets, options and open proposals of each version, whole or section by section. */
import { isId, type DraftId } from '@chapeau/model';
import type { FigurePoint } from '@chapeau/protocol';
import { ChartLine } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams } from 'wouter';
import { useFigures } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { FiguresChart } from './figures-chart.tsx';
import { FiguresTable } from './figures-table.tsx';
import css from './figures.module.css';
import { sectionsOf, type SectionKey } from './series.ts';

export function FiguresPage() {
  const intl = useIntl();
  const { draft } = useParams<{ readonly draft: DraftId }>();
  const answer = useFigures(draft);
  return (
    <Page
      title={intl.formatMessage({ id: 'figures.title', defaultMessage: 'Brackets and proposals over time' })}
      lead={
        <FormattedMessage
          id="figures.lead"
          defaultMessage="How much was in dispute when each version was issued, and is now."
        />
      }
      acts={
        <ButtonLink href={PATHS.versions(draft)}>
          <FormattedMessage id="versions.title" defaultMessage="Versions" />
        </ButtonLink>
      }
    >
      <Loaded of={answer} lines={10}>
        {({ points }) => <FiguresView points={points} />}
      </Loaded>
    </Page>
  );
}

function FiguresView({ points }: { readonly points: readonly FigurePoint[] }) {
  const [chosen, setChosen] = useState<SectionKey>('whole');
  const hasHistory = points.length > 1;
  return (
    <div className={css.view}>
      {hasHistory ? (
        <>
          <SectionField points={points} section={chosen} onChange={setChosen} />
          <FiguresChart points={points} section={chosen} />
        </>
      ) : (
        <EmptyState
          icon={ChartLine}
          title={<FormattedMessage id="figures.empty" defaultMessage="No history yet" />}
          next={
            <FormattedMessage
              id="figures.empty.next"
              defaultMessage="With the next version that is issued these figures become a line."
            />
          }
        />
      )}
      <FiguresTable points={points} section={chosen} />
    </div>
  );
}

interface SectionFieldProps {
  readonly points: readonly FigurePoint[];
  readonly section: SectionKey;
  readonly onChange: (section: SectionKey) => void;
}

const LABEL_LENGTH = 60;
/** An indent that a list of choices keeps. */
const INDENT = '\u2003';

function SectionField({ points, section, onChange }: SectionFieldProps) {
  const intl = useIntl();
  const sections = sectionsOf(points);
  if (sections.length === 0) return null;
  const whole = intl.formatMessage({ id: 'figures.whole', defaultMessage: 'The whole text' });
  return (
    <div className={css.section}>
      <SelectField
        label={intl.formatMessage({ id: 'figures.section', defaultMessage: 'Section' })}
        choices={[
          { value: 'whole', label: whole },
          ...sections.map(({ paragraph, number, title, depth }) => ({
            value: paragraph,
            label: INDENT.repeat(depth) + [number ?? '', title].join(' ').trim().slice(0, LABEL_LENGTH),
          })),
        ]}
        value={section}
        onChange={(value: string) => onChange(isId('paragraph', value) ? value : 'whole')}
      />
    </div>
  );
}
