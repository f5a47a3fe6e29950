import { ActionIcon, Divider, Group, Text, VisuallyHidden } from '@mantine/core';
import {
  IconMaximize,
  IconMinus,
  IconPlus,
  IconRotate,
  IconRotateClockwise,
} from '@tabler/icons-react';
import { type PointerEvent, useRef, useState } from 'react';
import { useLanguage, useText } from '../../../../ui/useText.ts';
import { FileSign } from '../EvidencePicture.tsx';
import type { EvidenceFile } from '../evidenceFiles.ts';
import { useViewerKeys } from './useViewerKeys.ts';
import { useZoom, type Zooming } from './useZoom.ts';
import classes from './viewer.module.css';

type Turn = (quarter: 90 | -90) => void;

function TurnButtons({ onTurn }: Readonly<{ onTurn: Turn }>) {
  const text = useText();
  const button = (name: string, key: string) => ({
    ...{ 'aria-label': name, title: name, variant: 'subtle' as const },
    'aria-keyshortcuts': `Control+${key} Meta+${key}`,
  });
  return (
    <>
      <ActionIcon {...button(text('app/viewer.turn-left'), 'L')} onClick={() => onTurn(-90)}>
        <IconRotate size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon {...button(text('app/viewer.turn-right'), 'R')} onClick={() => onTurn(90)}>
        <IconRotateClockwise size={18} aria-hidden />
      </ActionIcon>
    </>
  );
}

type ToolsProps = Readonly<{ zooming: Zooming; onTurn: Turn }>;

/** Makes the photo larger and smaller, and turns it. */
function PhotoTools({ zooming, onTurn }: ToolsProps) {
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
      <Divider orientation="vertical" my={4} />
      <TurnButtons onTurn={onTurn} />
    </Group>
  );
}

/** Drags the photo with the pointer. Not its frame: whoever captures the pointer there takes the clicks of the buttons. */
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

type FrameProps = Readonly<{ file: EvidenceFile; name: string; onTurn: Turn }>;

/** What the keys do to a photo that is shown. */
function usePhotoKeys({ zoomIn, zoomOut, fit, pan }: Zooming, turn: Turn | undefined): void {
  useViewerKeys({
    ...{ '+': zoomIn, '=': zoomIn, '-': zoomOut, '0': fit },
    ...(turn && { 'mod+l': () => turn(-90), 'mod+r': () => turn(90) }),
    'Shift+ArrowLeft': () => pan(-1, 0),
    'Shift+ArrowRight': () => pan(1, 0),
    'Shift+ArrowUp': () => pan(0, -1),
    'Shift+ArrowDown': () => pan(0, 1),
  });
}

/** A file as large as the window lets it be: a photo that can be looked at closely and turned, or the sign of another file. */
export function PhotoFrame({ file, name, onTurn }: FrameProps) {
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);
  const zooming = useZoom(frame);
  const dragging = useDragging(zooming);
  const [isLost, setLost] = useState(false);
  const { large, thumbnail } = file.tile;
  const { scale, x, y } = zooming.zoom;
  const isShown = large !== undefined && !isLost && !file.tile.fault;
  const turn: Turn = (quarter) => {
    zooming.fit();
    onTurn(quarter);
  };
  usePhotoKeys(zooming, isShown ? turn : undefined);
  return (
    <div className={classes.frame} ref={frame}>
      {isShown ? (
        <img
          src={large}
          {...dragging}
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
      {isShown && <PhotoTools zooming={zooming} onTurn={turn} />}
      <VisuallyHidden role="status">
        {file.item.turned ? text('app/viewer.turned', { degrees: file.item.turned }) : ''}
      </VisuallyHidden>
    </div>
  );
}
