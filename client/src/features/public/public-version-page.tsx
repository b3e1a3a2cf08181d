/** A public version with its text, for whoever has the address: `/public/:version`. */
import type { VersionId } from '@chapeau/model';
import { Download } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams } from 'wouter';
import { publicVersionFile, usePublicVersion } from '../../api/body.ts';
import { PATHS } from '../../app/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { PlainDraftView } from '../versions/plain-draft-view.tsx';

export function PublicVersionPage() {
  const intl = useIntl();
  const { version: id } = useParams<{ readonly version: VersionId }>();
  const told = usePublicVersion(id);
  const untitled = intl.formatMessage({ id: 'public.version', defaultMessage: 'Version' });
  return (
    <Page
      title={told.kind === 'ready' ? told.answer.draft.title : untitled}
      lead={
        <Link href={PATHS.public}>
          <FormattedMessage id="public.back" defaultMessage="To the public page" />
        </Link>
      }
      acts={
        told.kind === 'ready' && (
          <ButtonLink href={publicVersionFile(id)} icon={Download} download="">
            <bdi>{told.answer.version.label}</bdi>
          </ButtonLink>
        )
      }
    >
      <Loaded of={told} lines={14}>
        {({ plain }) => <PlainDraftView plain={plain} />}
      </Loaded>
    </Page>
  );
}
