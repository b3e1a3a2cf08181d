/** The agenda with its items and sub-items, and putting it. */
import { LIMITS, type AgendaItem } from '@chapeau/model';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button, IconButton } from '../../ui/button.tsx';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { focusPastRow } from '../../ui/next-row.ts';
import { Section, Sheet } from '../../ui/page.tsx';
import { editedAgenda, itemsOf, withItem, withoutItem, withSubItem, type EditedItem } from './agenda-rows.ts';
import { OrderForm } from './order-form.tsx';
import css from './process.module.css';

export interface AgendaSectionProps {
  readonly agenda: readonly AgendaItem[];
  readonly mayManage: boolean;
}

export function AgendaSection({ agenda, mayManage }: AgendaSectionProps) {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'agenda.title', defaultMessage: 'Agenda' });
  return (
    <Section
      title={title}
      acts={
        mayManage && (
          <DialogButton
            icon={Pencil}
            title={title}
            wide
            act={<FormattedMessage id="agenda.edit" defaultMessage="Change the agenda" />}
          >
            {(close) => <AgendaForm agenda={agenda} onClose={close} />}
          </DialogButton>
        )
      }
    >
      {agenda.length === 0 ? (
        <p className={css.quiet}>
          <FormattedMessage
            id="agenda.none"
            defaultMessage="There is no agenda yet. The secretariat puts it."
          />
        </p>
      ) : (
        <Sheet>
          <ol className={css.agenda}>
            {agenda.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ol>
        </Sheet>
      )}
    </Section>
  );
}

function Item({ item: { number, title, subItems } }: { readonly item: AgendaItem }) {
  return (
    <li>
      <div className={css.item}>
        <span>
          <bdi dir="ltr">{number}.</bdi>
        </span>
        <span>
          <bdi>{title}</bdi>
        </span>
      </div>
      {subItems.length > 0 && (
        <ol className={css.subItems}>
          {subItems.map(({ id, letter, title: words }) => (
            <li key={id} className={css.item}>
              <span>
                <bdi dir="ltr">({letter})</bdi>
              </span>
              <span>
                <bdi>{words}</bdi>
              </span>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

interface AgendaFormProps {
  readonly agenda: readonly AgendaItem[];
  readonly onClose: () => void;
}

function AgendaForm({ agenda, onClose }: AgendaFormProps) {
  const [items, setItems] = useState(() => editedAgenda(agenda));
  const isComplete = items.every(({ number, title }) => number.trim() !== '' && title.trim() !== '');
  const change = (key: string, told: Partial<EditedItem>) =>
    setItems(items.map((item) => (item.key === key ? { ...item, ...told } : item)));
  return (
    <OrderForm
      command={{ kind: 'put-agenda', items: itemsOf(items) }}
      isComplete={isComplete}
      onClose={onClose}
    >
      {items.map((item) => (
        <ItemFields
          key={item.key}
          item={item}
          onChange={(told) => change(item.key, told)}
          onRemove={() => setItems(withoutItem(items, item.key))}
          onAddSub={item.isSub ? null : () => setItems(withSubItem(items, item.key))}
        />
      ))}
      <div>
        <Button icon={Plus} onPress={() => setItems(withItem(items))}>
          <FormattedMessage id="agenda.add" defaultMessage="Add an item" />
        </Button>
      </div>
    </OrderForm>
  );
}

interface ItemFieldsProps {
  readonly item: EditedItem;
  readonly onChange: (told: Partial<EditedItem>) => void;
  readonly onRemove: () => void;
  /** Null: it is a sub-item, which has none. */
  readonly onAddSub: (() => void) | null;
}

function ItemFields({ item, onChange, onRemove, onAddSub }: ItemFieldsProps) {
  const intl = useIntl();
  const { number, title, isSub } = item;
  const place = useRef<HTMLDivElement>(null);
  const remove = () => {
    const moveFocus = focusPastRow(place.current);
    onRemove();
    requestAnimationFrame(moveFocus);
  };
  return (
    <div ref={place} data-row className={isSub ? css.subItems : undefined}>
      <div className={css.itemFields}>
        <TextField
          label={
            isSub
              ? intl.formatMessage({ id: 'agenda.letter', defaultMessage: 'Letter' })
              : intl.formatMessage({ id: 'agenda.number', defaultMessage: 'Number' })
          }
          value={number}
          onChange={(value) => onChange({ number: value })}
          maxLength={10}
          isRequired
        />
        <TextField
          label={intl.formatMessage({ id: 'agenda.words', defaultMessage: 'Title' })}
          value={title}
          onChange={(value) => onChange({ title: value })}
          maxLength={LIMITS.lineLength}
          isRequired
        />
        <span className={css.rowActs}>
          {onAddSub !== null && (
            <IconButton
              icon={Plus}
              size="small"
              label={intl.formatMessage(
                { id: 'agenda.add-sub', defaultMessage: 'Add a sub-item to {number}' },
                { number },
              )}
              onPress={onAddSub}
            />
          )}
          <IconButton
            icon={Trash2}
            size="small"
            label={intl.formatMessage(
              { id: 'agenda.remove', defaultMessage: 'Take {number} out' },
              { number },
            )}
            onPress={remove}
          />
        </span>
      </div>
    </div>
  );
}
