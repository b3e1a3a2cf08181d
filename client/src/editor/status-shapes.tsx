/** The shapes of the statuses, once per page, for margins that are drawn without React. */
import { STATUSES } from '@chapeau/model';
import { STATUS_ICONS } from '../ui/status-mark.tsx';
import { statusShapeId } from './margin-view.ts';
import styles from './editor.module.css';

/** Put it anywhere on a page that shows an editor. */
export function StatusShapes() {
  return (
    <svg className={styles['sprite']} aria-hidden>
      {STATUSES.map((status) => {
        const Icon = STATUS_ICONS[status];
        return (
          <symbol key={status} id={statusShapeId(status)} viewBox="0 0 24 24">
            <Icon size={24} />
          </symbol>
        );
      })}
    </svg>
  );
}
