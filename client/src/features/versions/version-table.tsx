/** The versions of a draft in a table, newest first. */
import { AUDIENCES, isRefusal, type Audience, type Draft, type Version } from '@chapeau/model';
import { Download, Eye, Globe, Lock, Users, type LucideIcon } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { versionFiles } from '../../api/routes.ts';
import { useCommand } from '../../api/use-command.ts';
import { PATHS } from '../../app/paths.ts';
import { AUDIENCE_WORDS, STANDING_WORDS } from '../../intl/words.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Moment } from '../../ui/moment.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { useToast } from '../../ui/toast.tsx';
import { SourcesLink } from '../tables/sources-link.tsx';
import { fileName } from './file-name.ts';
import { PickSides, type Picking } from './pick-sides.tsx';
import css from './versions.module.css';

export interface VersionTableProps {
  readonly draft: Draft;
  /** Oldest first, as the server gives them. */
  readonly versions: readonly Version[];
  readonly mayChangeAudience: boolean;
  readonly picking: Picking;
}

export function VersionTable({ draft, versions, mayChangeAudience, picking }: VersionTableProps) {
  const intl = useIntl();
  const before = new Map(versions.map((version, index) => [version.id, versions[index - 1]]));
  const columns: readonly Column<Version>[] = [
    {
      key: 'label',
      head: intl.formatMessage({ id: 'versions.label', defaultMessage: 'Version' }),
      cell: (version) => <Name version={version} />,
    },
    {
      key: 'standing',
      head: intl.formatMessage({ id: 'versions.standing', defaultMessage: 'Standing' }),
      cell: ({ standing }) => intl.formatMessage(STANDING_WORDS[standing]),
    },
    {
      key: 'issued',
      head: intl.formatMessage({ id: 'versions.issued', defaultMessage: 'Issued' }),
      cell: (version) => <Issued draft={draft} version={version} />,
    },
    {
      key: 'audience',
      head: intl.formatMessage({ id: 'versions.audience', defaultMessage: 'Open to' }),
      cell: (version) =>
        mayChangeAudience ? (
          <AudienceField draft={draft} version={version} />
        ) : (
          <AudienceMark audience={version.audience} />
        ),
    },
    {
      key: 'compare',
      head: intl.formatMessage({ id: 'versions.compare', defaultMessage: 'Compare' }),
      cell: ({ id, label }) => <PickSides side={id} name={label} picking={picking} />,
    },
    {
      key: 'acts',
      head: intl.formatMessage({ id: 'versions.acts', defaultMessage: 'Files and changes' }),
      cell: (version) => <Acts draft={draft} version={version} before={before.get(version.id)} />,
    },
  ];
  return (
    <Table
      caption={intl.formatMessage({ id: 'versions.title', defaultMessage: 'Versions' })}
      rows={versions.toReversed()}
      keyOf={({ id }) => id}
      columns={columns}
    />
  );
}

function Name({ version }: { readonly version: Version }) {
  return (
    <span className={css.name}>
      <Link href={PATHS.version(version.id)}>
        <bdi>{version.label}</bdi>
      </Link>
      {version.symbol !== '' && <bdi className={css.quiet}>{version.symbol}</bdi>}
    </span>
  );
}

/** When it was issued; of a moment that was kept, also when the text stood so. */
function Issued({
  draft,
  version: { issuedAt, kept },
}: {
  readonly draft: Draft;
  readonly version: Version;
}) {
  return (
    <span className={css.name}>
      <Moment at={issuedAt} />
      {kept !== undefined && (
        <Link href={PATHS.moments(draft.id, kept.moment)} className={css.quiet}>
          <FormattedMessage
            id="versions.kept"
            defaultMessage="The text of {time}"
            values={{ time: <Moment at={kept.at} /> }}
          />
        </Link>
      )}
    </span>
  );
}

const AUDIENCE_ICONS: Readonly<Record<Audience, LucideIcon>> = {
  team: Lock,
  participants: Users,
  public: Globe,
};

/** Who may read a version, as a shape and a word. */
export function AudienceMark({ audience }: { readonly audience: Audience }) {
  const Icon = AUDIENCE_ICONS[audience];
  return (
    <span className={css.audience}>
      <Icon size={14} aria-hidden />
      <FormattedMessage {...AUDIENCE_WORDS[audience]} />
    </span>
  );
}

function AudienceField({ draft, version }: { readonly draft: Draft; readonly version: Version }) {
  const intl = useIntl();
  const toast = useToast();
  const { send, pending } = useCommand(draft.id);
  const change = async (audience: Audience) => {
    if (audience === version.audience) return;
    const answer = await send({ kind: 'change-audience', version: version.id, audience });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        { id: 'versions.audience.changed', defaultMessage: '{label} is open to: {audience}.' },
        { label: version.label, audience: intl.formatMessage(AUDIENCE_WORDS[audience]) },
      ),
      () => void send({ kind: 'change-audience', version: version.id, audience: version.audience }),
    );
  };
  return (
    <SelectField
      label={intl.formatMessage(
        { id: 'versions.audience.of', defaultMessage: 'Who may read {label}' },
        { label: version.label },
      )}
      hidesLabel
      choices={AUDIENCES.map((value) => ({ value, label: intl.formatMessage(AUDIENCE_WORDS[value]) }))}
      value={version.audience}
      isDisabled={pending}
      onChange={(audience) => void change(audience)}
    />
  );
}

interface ActsProps {
  readonly draft: Draft;
  readonly version: Version;
  readonly before: Version | undefined;
}

function Acts({ draft, version, before }: ActsProps) {
  const files = versionFiles(version.id);
  return (
    <span className={css.acts}>
      <ButtonLink size="small" icon={Eye} href={PATHS.version(version.id)}>
        <FormattedMessage id="versions.open" defaultMessage="Read" />
      </ButtonLink>
      <ButtonLink
        size="small"
        icon={Download}
        href={files.markdown}
        download={fileName(draft, version, 'md')}
      >
        Markdown
      </ButtonLink>
      <ButtonLink size="small" icon={Download} href={files.json} download={fileName(draft, version, 'json')}>
        JSON
      </ButtonLink>
      {before !== undefined && (
        <ButtonLink size="small" href={PATHS.comparison(draft.id, { from: before.id, to: version.id })}>
          <FormattedMessage
            id="versions.since"
            defaultMessage="Changes since {label}"
            values={{ label: <bdi>{before.label}</bdi> }}
          />
        </ButtonLink>
      )}
      {before !== undefined && (
        <SourcesLink draft={draft.id} from={before.id} to={version.id}>
          <FormattedMessage
            id="sources.since"
            defaultMessage="Table of sources since {label}"
            values={{ label: <bdi>{before.label}</bdi> }}
          />
        </SourcesLink>
      )}
    </span>
  );
}
