/** Where the text comes in: pasted, typed, dropped or chosen as a file. */
import { isRefusal } from '@chapeau/model';
import { FileUp } from 'lucide-react';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { Button } from '../../ui/button.tsx';
import css from './new-draft.module.css';
import { readFile } from './read-file.ts';
import { showLine } from './show-line.ts';

export interface SourceFieldHandle {
  /** Selects the line, from 1, and brings it into view. */
  readonly showLine: (line: number) => void;
}

export interface SourceFieldProps {
  readonly source: string;
  /** `name`: of the file that it came from; left out: it was typed or pasted. */
  readonly onChange: (source: string, name?: string) => void;
  /** What it is called; the text of a draft, where it is left out. */
  readonly label?: string;
  /** Of its own in the page, where there are several. */
  readonly id?: string;
  readonly ref?: Ref<SourceFieldHandle>;
}

export function SourceField({ source, onChange, label, id = 'source', ref }: SourceFieldProps) {
  const intl = useIntl();
  const area = useRef<HTMLTextAreaElement>(null);
  const { trouble, take } = useFile(onChange);
  useImperativeHandle(
    ref,
    () => ({
      showLine: (line) => {
        if (area.current !== null) showLine(area.current, line);
      },
    }),
    [],
  );
  return (
    <DropZone
      className={css.source}
      onDrop={(event) => {
        const dropped = event.items.find((item) => item.kind === 'file');
        if (dropped !== undefined) void dropped.getFile().then(take);
      }}
    >
      <div className={css.sourceHead}>
        <label htmlFor={id} className={css.label}>
          {label ?? <FormattedMessage id="new-draft.source" defaultMessage="Text, in Markdown or plain" />}
        </label>
        <FileTrigger
          acceptedFileTypes={['.md', '.markdown', '.txt', '.json', 'text/plain', 'text/markdown']}
          onSelect={(files) => {
            const file = files?.item(0);
            if (file != null) void take(file);
          }}
        >
          <Button icon={FileUp} size="small">
            <FormattedMessage id="new-draft.upload" defaultMessage="Choose a file" />
          </Button>
        </FileTrigger>
      </div>
      {trouble !== null && (
        <p role="alert" className={css.trouble}>
          {trouble}
        </p>
      )}
      <textarea
        id={id}
        ref={area}
        className={css.area}
        value={source}
        dir="auto"
        spellCheck={false}
        placeholder={intl.formatMessage({
          id: 'new-draft.source.placeholder',
          defaultMessage: 'Paste the text here, or drop a .md or .txt file.',
        })}
        onChange={(event) => onChange(event.target.value)}
      />
    </DropZone>
  );
}

function useFile(onText: (text: string, name: string) => void) {
  const intl = useIntl();
  const sentence = useRefusalSentence();
  const [trouble, setTrouble] = useState<string | null>(null);
  const take = async (file: File) => {
    const read = await readFile(file);
    if (typeof read === 'string') {
      setTrouble(null);
      onText(read, file.name);
    } else if (isRefusal(read)) setTrouble(sentence(read));
    else
      setTrouble(
        intl.formatMessage(
          {
            id: 'new-draft.not-text',
            defaultMessage:
              '{name} is not a text file in UTF-8. Save it as plain text or Markdown, or paste its text.',
          },
          { name: file.name },
        ),
      );
  };
  return { trouble, take };
}
