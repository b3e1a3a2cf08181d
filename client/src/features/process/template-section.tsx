/** Laying the process out by a template, which shows what will be made before it is made. */
import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OrderForm } from './order-form.tsx';
import { firstChoice, isComplete, TemplateFields, type ChosenTemplate } from './template-fields.tsx';

/** Offered to the secretariat while no template has been applied. */
export function TemplateSection() {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'template.title', defaultMessage: 'Lay the process out' });
  return (
    <EmptyState
      icon={LayoutTemplate}
      title={<FormattedMessage id="template.offer" defaultMessage="Start from a template" />}
      next={
        <FormattedMessage
          id="template.offer.next"
          defaultMessage="Sessions, agenda, outputs and the tasks for each session are laid out at once; all of them can be changed afterwards."
        />
      }
    >
      <DialogButton tone="primary" title={title} wide>
        {(close) => <TemplateForm onClose={close} />}
      </DialogButton>
    </EmptyState>
  );
}

function TemplateForm({ onClose }: { readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<ChosenTemplate | null>(firstChoice('working-group'));
  return (
    <OrderForm
      command={{ kind: 'apply-template', ...(chosen ?? firstChoice('working-group')) }}
      isComplete={chosen !== null && isComplete(chosen)}
      onClose={onClose}
    >
      <TemplateFields chosen={chosen} onChange={setChosen} />
    </OrderForm>
  );
}
