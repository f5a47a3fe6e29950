import { Chip, Group, Input, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { PlatformSchema, ReasonSchema } from '../../../../../shared/domain/vocabulary.ts';
import type { Due } from '../../../../../shared/ipc/dispute.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { useText } from '../../../ui/useText.ts';
import { ZoneField } from '../messages/ZoneField.tsx';
import { useBasis, useDueTimes } from './DueText.tsx';
import { todayHere } from './daysLeft.ts';
import classes from './dispute.module.css';
import { type ClaimFaults, oddDays, type TypedClaim } from './typedClaim.ts';
import { useDestinationChoices } from './useDestinationChoices.ts';

/** What a part of the form needs. `due` is what the rule of the destination says. */
export type FieldsProps = Readonly<{
  typed: TypedClaim;
  faults: ClaimFaults;
  due: Due | undefined;
  /** Where the time of opening was read, unless the seller says otherwise. */
  zone: string;
  onType: (part: Partial<TypedClaim>) => void;
}>;

/** What the buyer complains about: one of the reasons. */
export function ReasonChips({ typed, faults, onType }: FieldsProps) {
  const text = useText();
  return (
    <Input.Wrapper
      component="fieldset"
      className={classes.reasons}
      label={text('app/claim.reason')}
      labelElement="div"
      error={faults.reason && text(faults.reason)}
    >
      <Chip.Group
        value={typed.reason ?? null}
        onChange={(chosen) => onType({ reason: ReasonSchema.parse(chosen) })}
      >
        <Group gap={6} mt={6}>
          {ReasonSchema.options.map((reason) => (
            <Chip key={reason} value={reason} variant="outline" size="sm">
              {text(`app/reason.${reason}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

/** Where the claim was made, and where its answer goes. */
export function PlaceFields({ typed, due, onType }: FieldsProps) {
  const text = useText();
  const destinations = useDestinationChoices(typed.platform);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <NativeSelect
        label={text('app/claim.platform')}
        data={PlatformSchema.options.map((value) => ({
          value,
          label: text(`app/platform.${value}`),
        }))}
        value={typed.platform}
        onChange={({ currentTarget }) =>
          onType({ platform: PlatformSchema.parse(currentTarget.value), destination: '' })
        }
      />
      <NativeSelect
        label={text('app/claim.destination')}
        translate="no"
        data={destinations}
        value={typed.destination || (due?.destination ?? '')}
        onChange={({ currentTarget }) => onType({ destination: currentTarget.value })}
      />
    </SimpleGrid>
  );
}

/** When it was opened, and by when it must be answered. */
export function DateFields({ typed, faults, due, onType }: FieldsProps) {
  const text = useText();
  const basis = useBasis();
  const times = useDueTimes();
  const isByRule = typed.respondBy.trim() === '' && due !== undefined;
  const odd = oddDays(typed, due?.respondBy, todayHere());
  const said = (...lines: readonly (string | undefined)[]) => lines.filter(Boolean).join(' ');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <DateField
        label={text('app/claim.opened')}
        value={typed.openedOn}
        description={odd.openedOn && text(odd.openedOn)}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        error={faults.openedOn && text(faults.openedOn)}
        onChange={(openedOn) => onType({ openedOn })}
      />
      <DateField
        label={text('app/claim.due')}
        description={said(
          odd.respondBy && text(odd.respondBy),
          ...(isByRule ? [times(due), basis(due)] : [text('app/claim.due.hint')]),
        )}
        descriptionProps={{ style: { overflowWrap: 'anywhere' } }}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        placeholder={text('app/date.form')}
        value={typed.respondBy}
        error={faults.respondBy && text(faults.respondBy)}
        onChange={(respondBy) => onType({ respondBy })}
      />
    </SimpleGrid>
  );
}

/** The time of opening, where the rule counts hours: they are then counted to the minute. */
export function OpenedTime({ typed, faults, due, zone, onType }: FieldsProps) {
  const text = useText();
  if (!due?.countsHours && typed.openedTime.trim() === '') return null;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput
        label={text('app/claim.opened-time')}
        description={text('app/claim.opened-time.hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        placeholder={text('app/messages.time.form')}
        dir="ltr"
        value={typed.openedTime}
        error={faults.openedTime && text(faults.openedTime)}
        onChange={({ currentTarget }) => onType({ openedTime: currentTarget.value })}
      />
      <ZoneField
        value={typed.openedZone ?? zone}
        onChange={(openedZone) => onType({ openedZone })}
      />
    </SimpleGrid>
  );
}

/** What is at stake, and what each side says. */
export function WordFields({ typed, faults, onType }: FieldsProps) {
  const text = useText();
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <MoneyField
          label={text('app/claim.amount')}
          value={typed.amount}
          error={faults.amount && text(faults.amount)}
          onChange={(amount) => onType({ amount })}
        />
        <TextInput
          label={text('app/claim.platform-case')}
          dir="ltr"
          maxLength={200}
          value={typed.platformCase}
          onChange={({ currentTarget }) => onType({ platformCase: currentTarget.value })}
        />
      </SimpleGrid>
      <Textarea
        label={text('app/claim.claim')}
        className={classes.typed}
        value={typed.claim}
        error={faults.claim && text(faults.claim)}
        onChange={({ currentTarget }) => onType({ claim: currentTarget.value })}
      />
      <Textarea
        label={text('app/claim.request')}
        description={text('app/claim.request.hint')}
        className={classes.typed}
        value={typed.request}
        error={faults.request && text(faults.request)}
        onChange={({ currentTarget }) => onType({ request: currentTarget.value })}
      />
    </>
  );
}
