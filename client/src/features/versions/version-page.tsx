/** One version, read only, with its outline. */
import type { Version, VersionId } from '@chapeau/model';
import type { VersionAnswer } from '@chapeau/protocol';
import { Download } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useParams } from 'wouter';
import { useDraft, useVersion } from '../../api/queries.ts';
import { versionFiles } from '../../api/routes.ts';
import { PATHS } from '../../app/paths.ts';
import { ATTRIBUTIONS_WORDS, STANDING_WORDS } from '../../intl/words.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { ChangedNumbers } from './changed-numbers.tsx';
import { fileName } from './file-name.ts';
import { AudienceMark } from './version-table.tsx';
import { VersionText } from './version-text.tsx';
import css from './versions.module.css';

export function VersionPage() {
  const { version } = useParams<{ readonly version: VersionId }>();
  const answer = useVersion(version);
  return (
    <Loaded of={answer} lines={14}>
      {(ready) => <VersionView answer={ready} />}
    </Loaded>
  );
}

function VersionView({ answer }: { readonly answer: VersionAnswer }) {
  const { version, plain } = answer;
  return (
    <Page
      title={version.symbol === '' ? version.label : `${version.label} · ${version.symbol}`}
      lead={<Lead version={version} />}
      acts={<Acts answer={answer} />}
      width="full"
    >
      <ChangedNumbers version={version} plain={plain} />
      <VersionText answer={answer} />
      <p className={css.hash}>
        <FormattedMessage
          id="version.hash"
          defaultMessage="SHA-256 of the plain text of this version: {hash}"
          values={{ hash: <code dir="ltr">{version.sha256}</code> }}
        />
      </p>
    </Page>
  );
}

function Lead({ version }: { readonly version: Version }) {
  return (
    <span className={css.lead}>
      <span>
        <FormattedMessage {...STANDING_WORDS[version.standing]} />
      </span>
      <span>
        <FormattedMessage
          id="version.issued"
          defaultMessage="Issued {when}"
          values={{ when: <Moment at={version.issuedAt} /> }}
        />
      </span>
      <AudienceMark audience={version.audience} />
      {version.attributions !== undefined && (
        <span>
          <FormattedMessage
            id="version.attributions"
            defaultMessage="Open proposals printed, names shown to: {audience}"
            values={{ audience: <FormattedMessage {...ATTRIBUTIONS_WORDS[version.attributions]} /> }}
          />
        </span>
      )}
    </span>
  );
}

function Acts({ answer }: { readonly answer: VersionAnswer }) {
  const { version, plain } = answer;
  const files = versionFiles(version.id);
  const draft = useDraft(version.draft);
  const versions = draft.kind === 'ready' ? draft.answer.versions : [];
  const before = versions[versions.findIndex(({ id }) => id === version.id) - 1];
  return (
    <>
      <ButtonLink icon={Download} href={files.markdown} download={fileName(plain, version, 'md')}>
        Markdown
      </ButtonLink>
      <ButtonLink icon={Download} href={files.json} download={fileName(plain, version, 'json')}>
        JSON
      </ButtonLink>
      {version.attributions !== undefined && (
        <ButtonLink icon={Download} href={files.rolling} download={fileName(plain, version, 'rolling.md')}>
          <FormattedMessage id="version.rolling-file" defaultMessage="Rolling text" />
        </ButtonLink>
      )}
      {before !== undefined && (
        <ButtonLink
          tone="primary"
          href={PATHS.comparison(version.draft, { from: before.id, to: version.id })}
        >
          <FormattedMessage
            id="versions.since"
            defaultMessage="Changes since {label}"
            values={{ label: <bdi>{before.label}</bdi> }}
          />
        </ButtonLink>
      )}
    </>
  );
}
