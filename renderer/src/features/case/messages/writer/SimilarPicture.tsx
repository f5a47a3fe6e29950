import { ActionIcon, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconPhotoPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { SimilarItem } from '../../../../../../shared/templates/library.ts';
import { request } from '../../../../api.ts';
import { errorData } from '../../../../ui/errorData.ts';
import { useErrorText, useText } from '../../../../ui/useText.ts';
import { useLibrary, useWords } from './useWords.ts';
import classes from './writer.module.css';

type ItemProps = Readonly<{ item: SimilarItem }>;

/** A picture of an item, large enough behind its small frame to be pasted into a chat, and a button that copies it. */
function Shown({ item, address }: ItemProps & Readonly<{ address: string }>) {
  const text = useText();
  const image = useRef<HTMLImageElement>(null);
  const [isCopied, setCopied] = useState(false);
  const label = text('app/writer.similar.picture.copy', { name: item.name });
  const copy = async () => {
    image.current?.scrollIntoView({ block: 'nearest' });
    const box = image.current?.getBoundingClientRect();
    if (!box) return;
    await request('words.copyPicture', { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    setCopied(true);
  };
  return (
    <>
      <img ref={image} src={address} alt={item.name} className={classes.picture} />
      <ActionIcon
        variant="subtle"
        color={isCopied ? 'teal' : 'gray'}
        aria-label={label}
        title={isCopied ? text('app/writer.similar.picture.copied') : label}
        onClick={() => void copy()}
      >
        {isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      </ActionIcon>
      <span role="status" className={classes.unseen}>
        {isCopied && text('app/writer.similar.picture.copied')}
      </span>
    </>
  );
}

/** The picture of a similar item, with buttons to copy it and to choose it; what is wrong with it is said. */
export function SimilarPicture({ item }: ItemProps) {
  const text = useText();
  const errorText = useErrorText();
  const { choosePicture } = useLibrary();
  const { address, fault } = useWords().data?.pictures[item.id] ?? {};
  const error = choosePicture.error ? errorData(choosePicture.error) : fault;
  const label = text(`app/writer.similar.picture.${address ? 'change' : 'add'}`, {
    name: item.name,
  });
  return (
    <Group gap={4} wrap={error ? 'wrap' : 'nowrap'}>
      {error && (
        <Text size="xs" c="red" role="alert">
          {errorText(error)}
        </Text>
      )}
      {address && !fault && <Shown key={address} {...{ item, address }} />}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        title={label}
        loading={choosePicture.isPending}
        onClick={() => choosePicture.mutate(item.id)}
      >
        <IconPhotoPlus size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
