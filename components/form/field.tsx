import type { ComponentProps } from 'react';
import { Heading } from '@/components/shell/heading';

/** One labelled text field, with its hint, and its problem where there is one: then it takes the focus. */
export function Field(props: {
  id: string;
  label: string;
  hint: string;
  problem: string | null;
  input: Pick<ComponentProps<'input'>, 'name' | 'defaultValue' | 'autoComplete' | 'inputMode'>;
  /** On another site's page browsers refuse `autofocus` and complain on its console: the frame's script moves the focus. */
  isGuest?: boolean;
}) {
  const { id, label, hint, problem, input, isGuest = false } = props;
  const describedBy = problem === null ? `${id}-hint` : `${id}-hint ${id}-problem`;
  return (
    <div className="field" data-problem={problem === null ? undefined : ''}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
      {problem === null ? null : (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
      <input
        {...input}
        id={id}
        type="text"
        dir="auto"
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        aria-describedby={describedBy}
        aria-invalid={problem === null ? undefined : true}
        // biome-ignore lint/a11y/noAutofocus: after a problem the focus belongs where it is put right
        autoFocus={problem !== null && !isGuest}
        data-focus={problem !== null && isGuest ? '' : undefined}
      />
    </div>
  );
}

/** "There is a problem", linking to the field it is about. */
export function ProblemSummary(props: { heading: string; text: string; fieldId: string; under?: number }) {
  return (
    <div className="problem-summary" role="alert">
      <Heading rank={2} under={props.under}>
        {props.heading}
      </Heading>
      <p>
        <a href={`#${props.fieldId}`}>{props.text}</a>
      </p>
    </div>
  );
}
