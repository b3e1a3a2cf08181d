/** What is told of the body, and setting it. */
import { DECISION_RULES, LIMITS, type DecisionRule } from '@chapeau/model';
import type { BodyAnswer } from '@chapeau/protocol';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { DECISION_RULE_WORDS } from '../../intl/body-words.ts';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { CheckboxField, SelectField, TextField } from '../../ui/fields.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { OrderForm } from './order-form.tsx';
import css from './process.module.css';

export interface BodySectionProps {
  readonly answer: BodyAnswer;
  readonly mayManage: boolean;
}

export function BodySection({ answer, mayManage }: BodySectionProps) {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'body.title', defaultMessage: 'Body and mandate' });
  const { process, body } = answer;
  return (
    <Section
      title={title}
      acts={
        mayManage && (
          <DialogButton
            icon={Pencil}
            title={title}
            wide
            act={<FormattedMessage id="body.set" defaultMessage="Change" />}
          >
            {(close) => <BodyForm answer={answer} onClose={close} />}
          </DialogButton>
        )
      }
    >
      <Sheet>
        <dl className={css.facts}>
          <Fact
            name={intl.formatMessage({ id: 'body.process', defaultMessage: 'Process' })}
            told={process.title}
          />
          <Fact
            name={intl.formatMessage({ id: 'body.body', defaultMessage: 'Body that meets' })}
            told={process.body}
          />
          <dt>
            <FormattedMessage id="body.mandate" defaultMessage="Mandate" />
          </dt>
          <dd>
            <Mandate words={process.mandate} link={body.mandateLink} />
          </dd>
          <Fact
            name={intl.formatMessage({ id: 'body.rule', defaultMessage: 'Decides by' })}
            told={
              body.decisionRule === null ? '' : intl.formatMessage(DECISION_RULE_WORDS[body.decisionRule])
            }
          />
          <Fact
            name={intl.formatMessage({ id: 'body.rules', defaultMessage: 'Rules of procedure' })}
            told={body.rulesOfProcedure}
          />
          <Fact
            name={intl.formatMessage({ id: 'body.series', defaultMessage: 'Series of symbols' })}
            told={body.series}
          />
          <Fact
            name={intl.formatMessage({ id: 'body.public', defaultMessage: 'Public page' })}
            told={
              body.hasPublicPage
                ? intl.formatMessage({ id: 'body.public.on', defaultMessage: 'Open to everybody' })
                : intl.formatMessage({ id: 'body.public.off', defaultMessage: 'None' })
            }
          />
        </dl>
      </Sheet>
    </Section>
  );
}

/** `told` empty: it is not told. */
function Fact({ name, told }: { readonly name: string; readonly told: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{told === '' ? <Untold /> : <bdi>{told}</bdi>}</dd>
    </>
  );
}

function Untold() {
  return (
    <span className={css.quiet}>
      <FormattedMessage id="body.untold" defaultMessage="Not told yet" />
    </span>
  );
}

function Mandate({ words, link }: { readonly words: string; readonly link: string }) {
  if (link === '') return words === '' ? <Untold /> : <bdi>{words}</bdi>;
  return (
    <a href={link} target="_blank" rel="noreferrer">
      <bdi>{words === '' ? link : words}</bdi>
    </a>
  );
}

interface BodyFormProps {
  readonly answer: BodyAnswer;
  readonly onClose: () => void;
}

function BodyForm({ answer, onClose }: BodyFormProps) {
  const intl = useIntl();
  const { template: _template, id: _id, ...terms } = answer.body;
  const [told, setTold] = useState({ ...answer.process, ...terms });
  const tell = (change: Partial<typeof told>) => setTold({ ...told, ...change });
  const isComplete = told.title.trim() !== '' && told.body.trim() !== '';
  const field = (name: 'title' | 'body' | 'mandate' | 'mandateLink' | 'rulesOfProcedure' | 'series') => ({
    value: told[name],
    onChange: (value: string) => tell({ [name]: value }),
    maxLength: LIMITS.lineLength,
  });
  return (
    <OrderForm command={{ kind: 'set-body', ...told }} isComplete={isComplete} onClose={onClose}>
      <TextField
        label={intl.formatMessage({ id: 'body.process', defaultMessage: 'Process' })}
        {...field('title')}
        isRequired
      />
      <TextField
        label={intl.formatMessage({ id: 'body.body', defaultMessage: 'Body that meets' })}
        {...field('body')}
        isRequired
      />
      <TextField
        label={intl.formatMessage({ id: 'body.mandate', defaultMessage: 'Mandate' })}
        {...field('mandate')}
      />
      <TextField
        label={intl.formatMessage({ id: 'body.mandate-link', defaultMessage: 'Where its text can be read' })}
        placeholder="https://"
        {...field('mandateLink')}
      />
      <SelectField<DecisionRule>
        label={intl.formatMessage({ id: 'body.rule', defaultMessage: 'Decides by' })}
        choices={DECISION_RULES.map((value) => ({
          value,
          label: intl.formatMessage(DECISION_RULE_WORDS[value]),
        }))}
        value={told.decisionRule}
        onChange={(decisionRule) => tell({ decisionRule })}
        onEmpty={() => tell({ decisionRule: null })}
      />
      <TextField
        label={intl.formatMessage({ id: 'body.rules', defaultMessage: 'Rules of procedure' })}
        {...field('rulesOfProcedure')}
      />
      <TextField
        label={intl.formatMessage({ id: 'body.series', defaultMessage: 'Series of symbols' })}
        placeholder="A/AC.292"
        {...field('series')}
      />
      <CheckboxField
        label={<FormattedMessage id="body.public.field" defaultMessage="There is a public page" />}
        description={intl.formatMessage({
          id: 'body.public.description',
          defaultMessage:
            'Whoever has the address reads the programme, the officers and the public versions, without signing in; nothing else.',
        })}
        isSelected={told.hasPublicPage}
        onChange={(hasPublicPage) => tell({ hasPublicPage })}
      />
    </OrderForm>
  );
}
