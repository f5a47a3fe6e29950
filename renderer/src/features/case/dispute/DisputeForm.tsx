import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { Fault } from '../../../ui/Fault.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { readDate, typedAmount } from '../../../ui/readTyped.ts';
import { useText } from '../../../ui/useText.ts';
import { DateFields, OpenedTime, PlaceFields, ReasonChips, WordFields } from './DisputeFields.tsx';
import { todayHere } from './daysLeft.ts';
import { claimFaults, openedAtOf, readClaim, type TypedClaim } from './typedClaim.ts';
import { useDisputes, useDue } from './useDispute.ts';

/** The form as it opens: what the order says is not asked again. */
function startOf({ platform, order }: CaseDetail): TypedClaim {
  const { total } = order;
  return {
    reason: undefined,
    platform,
    openedOn: todayHere(),
    openedTime: '',
    openedZone: undefined,
    respondBy: '',
    amount: total
      ? { amount: typedAmount(total), currency: total.currency }
      : { amount: '', currency: 'USD' },
    platformCase: '',
    claim: '',
    destination: '',
    request: '',
  };
}

const zoneHere = (): string => Temporal.Now.timeZoneId();

type FormProps = Readonly<{ detail: CaseDetail; onClose: () => void }>;

/** Records a complaint of the buyer: only its reason must be chosen. */
export function DisputeForm({ detail, onClose }: FormProps) {
  const text = useText();
  const [typed, setTyped] = useState(() => startOf(detail));
  const [isTried, setTried] = useState(false);
  const work = useDisputes(detail.id);
  const { reason, platform, destination } = typed;
  const openedOn = readDate(typed.openedOn);
  const [zone, setZone] = useState(zoneHere);
  const openedAt = openedAtOf(typed, zone);
  const { data: due } = useDue(
    {
      ...{ caseId: detail.id, platform, reason: reason ?? 'other' },
      openedOn: openedOn ?? todayHere(),
      ...(openedAt && { openedAt }),
      ...(destination && { destination }),
    },
    openedOn !== undefined,
  );
  const platformZone = due?.zone ?? zoneHere();
  if (platformZone !== zone) setZone(platformZone);
  const submit = () => {
    setTried(true);
    const claim = readClaim(
      { ...typed, destination: destination || (due?.destination ?? '') },
      zone,
    );
    if (claim) work.open(claim, onClose);
  };
  const fields = {
    ...{ typed, zone },
    due: openedOn ? due : undefined,
    faults: isTried ? claimFaults(typed) : {},
    onType: (part: Partial<TypedClaim>) => setTyped((before) => ({ ...before, ...part })),
  };
  return (
    <FormDialog
      title={text('app/claim.title')}
      submit={text('app/claim.record')}
      isBusy={work.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonChips {...fields} />
      <DateFields {...fields} />
      <OpenedTime {...fields} />
      <PlaceFields {...fields} />
      <WordFields {...fields} />
      <Fault error={work.error} />
    </FormDialog>
  );
}
