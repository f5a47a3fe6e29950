import { Select, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { shownSize } from '../../../../../../shared/domain/evidence.ts';
import { EvidenceKindSchema, StageSchema } from '../../../../../../shared/domain/vocabulary.ts';
import type { EvidenceFields } from '../../../../../../shared/ipc/evidence.ts';
import { Fault } from '../../../../ui/Fault.tsx';
import { formatBytes } from '../../../../ui/formatBytes.ts';
import { formatMoment } from '../../../../ui/formatMoment.ts';
import { formatWallTime } from '../../../../ui/formatWallTime.ts';
import { GrowingText } from '../../../../ui/GrowingText.tsx';
import { useSavedInput } from '../../../../ui/useSavedInput.ts';
import { useLanguage, useText } from '../../../../ui/useText.ts';
import { FileFault } from '../EvidencePicture.tsx';
import type { EvidenceFile } from '../evidenceFiles.ts';
import type { EvidenceWork } from '../useEvidenceWork.ts';
import classes from './viewer.module.css';

type FactsProps = Readonly<{ file: EvidenceFile; work: EvidenceWork }>;
type FieldProps = FactsProps & Readonly<{ onChange: (set: EvidenceFields) => void }>;

function Caption({ file: { item }, work }: FactsProps) {
  const text = useText();
  const field = useSavedInput({
    name: `caption ${item.id}`,
    value: item.caption ?? '',
    isLive: true,
    onSave: (caption) => work.set(item.id, { caption: caption || null }),
  });
  return (
    <GrowingText
      label={text('app/viewer.caption')}
      description={text('app/viewer.caption.hint')}
      maxLength={2000}
      dir="auto"
      {...field}
    />
  );
}

function Choices({ file: { item }, onChange }: FieldProps) {
  const text = useText();
  return (
    <>
      <Select
        label={text('app/viewer.kind')}
        allowDeselect={false}
        data={EvidenceKindSchema.options.map((value) => ({
          value,
          label: text(value === 'other' ? 'app/viewer.kind.other' : `dossier/kind.${value}`),
        }))}
        value={item.kind}
        onChange={(kind) => kind && onChange({ kind: EvidenceKindSchema.parse(kind) })}
      />
      <Select
        label={text('app/viewer.stage')}
        allowDeselect={false}
        data={StageSchema.options.map((value) => ({ value, label: text(`app/stage.${value}`) }))}
        value={item.stage}
        onChange={(stage) => stage && onChange({ stage: StageSchema.parse(stage) })}
      />
    </>
  );
}

function Fact({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm" m={0}>
        {children}
      </Text>
    </div>
  );
}

/** What is known of the file itself, which nobody can change. */
function Known({ file: { item, tile } }: Readonly<{ file: EvidenceFile }>) {
  const text = useText();
  const language = useLanguage();
  const { fileName, capture, bytes, addedAt, turned } = item;
  const pixels = item.pixels && shownSize(item.pixels, turned);
  const number = new Intl.NumberFormat(language);
  return (
    <dl className={classes.facts}>
      <Fact name={text('app/viewer.file')}>
        <bdi>{fileName}</bdi>
      </Fact>
      <Fact name={text('app/viewer.taken')}>
        {capture
          ? text(`dossier/detail.${capture.source}`, { at: formatWallTime(language, capture.at) })
          : text('app/viewer.taken.unknown')}
      </Fact>
      <Fact name={text('app/viewer.added')}>
        <bdi>{formatMoment(language, addedAt)}</bdi>
      </Fact>
      <Fact name={text('app/viewer.size')}>
        <bdi>
          {[
            tile.format,
            ...(pixels ? [`${number.format(pixels.width)} × ${number.format(pixels.height)}`] : []),
            formatBytes(language, bytes),
          ].join(' · ')}
        </bdi>
      </Fact>
      {turned && (
        <Fact name={text('app/viewer.turn')}>{text('app/viewer.turned', { degrees: turned })}</Fact>
      )}
    </dl>
  );
}

/** What the seller says of a file, which saves itself, and what is known of it. */
export function FileFacts({ file, work }: FactsProps) {
  const text = useText();
  const { item, tile } = file;
  const onChange = (set: EvidenceFields) =>
    work.mutate({ kind: 'change', evidenceId: item.id, set });
  return (
    <Stack gap="md" className={classes.aside}>
      <Fault error={work.error} />
      {tile.fault && <FileFault fault={tile.fault} />}
      <Caption {...{ file, work }} />
      <Choices {...{ file, work, onChange }} />
      <Known file={file} />
      <TextInput
        readOnly
        size="xs"
        label={text('app/viewer.hash')}
        description={text('app/viewer.hash.hint')}
        translate="no"
        value={item.sha256}
        dir="ltr"
        classNames={{ input: classes.hash ?? '' }}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </Stack>
  );
}
