import {
  IconAlertCircle,
  IconArchive,
  IconArrowBackUp,
  IconBuildingWarehouse,
  IconCash,
  IconCircleCheck,
  IconClockPause,
  IconHandStop,
  IconHelpCircle,
  IconHourglass,
  IconPackage,
  IconPlaneDeparture,
  IconTruck,
  IconTruckDelivery,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Stage } from '../../../shared/domain/vocabulary.ts';
import classes from './StageBadge.module.css';
import { useText } from './useText.ts';

type Look = Readonly<{ icon: TablerIcon; tone: 'quiet' | 'moving' | 'good' | 'warning' | 'bad' }>;

const looks: Readonly<Record<Stage, Look>> = {
  paid: { icon: IconCash, tone: 'quiet' },
  packed: { icon: IconPackage, tone: 'quiet' },
  shipped: { icon: IconPlaneDeparture, tone: 'moving' },
  'in-transit': { icon: IconTruck, tone: 'moving' },
  'at-customs': { icon: IconBuildingWarehouse, tone: 'moving' },
  'held-at-customs': { icon: IconHandStop, tone: 'warning' },
  delayed: { icon: IconClockPause, tone: 'warning' },
  'out-for-delivery': { icon: IconTruckDelivery, tone: 'moving' },
  'failed-attempt': { icon: IconAlertCircle, tone: 'warning' },
  delivered: { icon: IconCircleCheck, tone: 'good' },
  returning: { icon: IconArrowBackUp, tone: 'warning' },
  lost: { icon: IconHelpCircle, tone: 'bad' },
  'out-of-stock': { icon: IconHourglass, tone: 'warning' },
  closed: { icon: IconArchive, tone: 'quiet' },
};

/** Where the parcel is, as an icon and a word: never by colour alone. */
export function StageBadge({ stage }: Readonly<{ stage: Stage }>) {
  const text = useText();
  const { icon: Icon, tone } = looks[stage];
  const name = text(`app/stage.${stage}`);
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={16} aria-hidden />
      <span className={classes.name} title={name}>
        {name}
      </span>
    </span>
  );
}
