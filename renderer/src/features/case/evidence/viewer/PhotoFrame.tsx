import { ActionIcon, Group, Text } from '@mantine/core';
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { type PointerEvent, useRef, useState } from 'react';
import { useLanguage, useText } from '../../../../ui/useText.ts';
import { FileSign } from '../EvidencePicture.tsx';
import type { EvidenceFile } from '../evidenceFiles.ts';
import { useViewerKeys } from './useViewerKeys.ts';
import { useZoom, type Zooming } from './useZoom.ts';
import classes from './viewer.module.css';

function ZoomButtons({ zooming }: Readonly<{ zooming: Zooming }>) {
  const text = useText();
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const button = (name: string) =>
    ({ 'aria-label': name, title: name, variant: 'subtle' }) as const;
  return (
    <Group gap={4} wrap="nowrap" className={classes.zoom}>
      <ActionIcon {...button(text('app/viewer.zoom-out'))} onClick={zooming.zoomOut}>
        <IconMinus size={18} aria-hidden />
      </ActionIcon>
      <Text span size="sm" role="status" className={classes.percent}>
        <bdi>{percent.format(zooming.zoom.scale)}</bdi>
      </Text>
      <ActionIcon {...button(text('app/viewer.zoom-in'))} onClick={zooming.zoomIn}>
        <IconPlus size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon {...button(text('app/viewer.fit'))} onClick={zooming.fit}>
        <IconMaximize size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

/** Drags the photo with the pointer. */
function useDragging({ move }: Zooming) {
  const last = useRef<Readonly<{ x: number; y: number }>>(undefined);
  const stop = () => {
    last.current = undefined;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: ({ clientX: x, clientY: y }: PointerEvent<HTMLElement>) => {
      if (!last.current) return;
      move({ x: x - last.current.x, y: y - last.current.y });
      last.current = { x, y };
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}

/** A file as large as the window lets it be: a photo that can be looked at closely, or the sign of another file. */
export function PhotoFrame({ file, name }: Readonly<{ file: EvidenceFile; name: string }>) {
  const frame = useRef<HTMLDivElement>(null);
  const zooming = useZoom(frame);
  const dragging = useDragging(zooming);
  const [isLost, setLost] = useState(false);
  const { zoomIn, zoomOut, fit, pan } = zooming;
  useViewerKeys({
    ...{ '+': zoomIn, '=': zoomIn, '-': zoomOut, '0': fit },
    'Shift+ArrowLeft': () => pan(-1, 0),
    'Shift+ArrowRight': () => pan(1, 0),
    'Shift+ArrowUp': () => pan(0, -1),
    'Shift+ArrowDown': () => pan(0, 1),
  });
  const { large, thumbnail } = file.tile;
  const { scale, x, y } = zooming.zoom;
  const isShown = large !== undefined && !isLost && !file.tile.fault;
  return (
    <div className={classes.frame} ref={frame} {...(isShown && dragging)}>
      {isShown ? (
        <img
          src={large}
          alt={name}
          draggable={false}
          className={classes.photo}
          style={{
            backgroundImage: `url("${thumbnail}")`,
            transform: `translate(${x}px, ${y}px) scale(${scale})`,
          }}
          onError={() => setLost(true)}
        />
      ) : (
        <FileSign file={file.tile} size={72} />
      )}
      {isShown && <ZoomButtons zooming={zooming} />}
    </div>
  );
}
