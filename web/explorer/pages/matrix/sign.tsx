import type { AgreementStatus, Certainty, Modality } from './matrix.generated';
import './sign.css';

/** The sign of a recognition: its form says how far it has come, its edge how it is meant and how sure it is. */
export function Sign({
  status,
  standing,
  modality,
  disputed = false,
  count = 1,
}: {
  readonly status: AgreementStatus;
  readonly standing?: Certainty | null;
  readonly modality?: Modality;
  readonly disputed?: boolean;
  /** How many recognitions the sign stands for. */
  readonly count?: number;
}) {
  const isPlan = modality !== undefined && modality !== 'FACT' && modality !== 'INFERRED';
  return (
    <span
      className="sign"
      aria-hidden="true"
      data-status={status}
      data-standing={standing ?? undefined}
      data-plan={isPlan || undefined}
      data-disputed={disputed || undefined}
      data-count={count > 1 ? count : undefined}
    />
  );
}
