/** The table of numbers that a version changed, folded behind how many there are, and its file. */
import type { PlainDraft, Version } from '@chapeau/model';
import { ChevronRight, Download } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { versionFiles } from '../../api/routes.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { fileName } from './file-name.ts';
import { NumberTable } from './number-table.tsx';
import css from './versions.module.css';

export interface ChangedNumbersProps {
  readonly version: Version;
  readonly plain: PlainDraft;
}

/** Nothing where the numbers stayed. */
export function ChangedNumbers({ version, plain }: ChangedNumbersProps) {
  const { renumbering = [] } = version;
  if (renumbering.length === 0) return null;
  return (
    <Disclosure className={css.numbers}>
      {({ isExpanded }) => (
        <>
          <div className={css.numbersHead}>
            <Heading level={2} className={css.numbersTitle}>
              <Button slot="trigger" className={css.expand}>
                <ChevronRight size={16} aria-hidden />
                <FormattedMessage
                  id="version.renumbered"
                  defaultMessage="{count, plural, one {# paragraph has} other {# paragraphs have}} a new number"
                  values={{ count: renumbering.length }}
                />
              </Button>
            </Heading>
            <ButtonLink
              size="small"
              icon={Download}
              href={versionFiles(version.id).renumbering}
              download={fileName(plain, version, 'csv')}
            >
              CSV
            </ButtonLink>
          </div>
          <DisclosurePanel>
            {isExpanded && (
              <NumberTable
                table={renumbering}
                paragraphs={plain.paragraphs}
                language={plain.language}
                hasLinks
              />
            )}
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}
