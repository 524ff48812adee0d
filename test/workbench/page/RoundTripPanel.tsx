import { useState } from 'react';
import type { ReactElement } from 'react';
import { NO_FAULTS } from '../channel/roundTrips';
import type { Faults, RoundTrip } from '../channel/roundTrips';
import { printKilobytes } from './StatusBar';
import { useWorkbench } from './useWorkbench';

/** Codes with which Excel fails a batch, for trying out. */
const CODES = [
  'AccessDenied',
  'ApiNotFound',
  'GeneralException',
  'InvalidArgument',
  'InvalidOperationInCellEditMode',
  'InvalidSelection',
  'ItemNotFound',
  'RequestAborted',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'ServiceNotAvailable',
];
const DELAYS = [0, 300, 1000, 5000, 15_000];

/** Every batch that crossed, and what is to befall the next ones. */
export function RoundTripPanel(): ReactElement | null {
  const workbench = useWorkbench();
  const { settings, words, trips } = workbench;
  const [opened, setOpened] = useState<number | null>(null);
  if (!settings.panelShown) return null;
  return (
    <section className="trip-panel" aria-label={words.roundTrips}>
      <header>
        <h2>{words.roundTrips}</h2>
        <FaultFields />
        <span className="spring" />
        <button onClick={() => trips.clear()}>{words.clearList}</button>
        <button aria-label={words.close} title={words.close} onClick={() => workbench.set({ panelShown: false })}>
          ✕
        </button>
      </header>
      <div className="trip-list" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th>{words.trip}</th>
              <th>{words.time}</th>
              <th>{words.sent}</th>
              <th>{words.received}</th>
              <th>{words.outcome}</th>
              <th>{words.statements}</th>
            </tr>
          </thead>
          <tbody>
            {[...trips.latest].reverse().map((trip) => (
              <TripRow
                key={trip.number}
                trip={trip}
                opened={opened === trip.number}
                toggle={() => setOpened(opened === trip.number ? null : trip.number)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface TripRowProps {
  readonly trip: RoundTrip;
  readonly opened: boolean;
  readonly toggle: () => void;
}

function TripRow({ trip, opened, toggle }: TripRowProps): ReactElement {
  const { words, settings } = useWorkbench();
  const outcome = trip.error
    ? `${trip.error.code}${trip.error.action === null ? '' : ` · ${trip.error.action + 1}`}`
    : trip.cut
      ? words.cutOff
      : trip.milliseconds === null
        ? words.underWay
        : words.done;
  return (
    <>
      <tr className={trip.error || trip.cut ? 'failed' : ''}>
        <td>{trip.number}</td>
        <td>{trip.milliseconds === null ? '–' : `${Math.round(trip.milliseconds)} ms`}</td>
        <td>{printKilobytes(trip.bytesSent, settings.language)}</td>
        <td>{printKilobytes(trip.bytesReceived, settings.language)}</td>
        <td title={trip.error?.message}>{outcome}</td>
        <td>
          <button className="statements" aria-expanded={opened} onClick={toggle}>
            {opened ? '▾' : '▸'} {trip.statements.length} · {lastStatement(trip)}
          </button>
        </td>
      </tr>
      {opened && (
        <tr>
          <td colSpan={6}>
            <pre>{trip.statements.join('\n')}</pre>
          </td>
        </tr>
      )}
    </>
  );
}

const lastStatement = (trip: RoundTrip): string => (trip.statements.at(-1) ?? '').replace(/^\d+\. /, '');

function FaultFields(): ReactElement {
  const workbench = useWorkbench();
  const { words, trips } = workbench;
  const { faults } = trips;
  const set = (change: Partial<Faults>): void => {
    trips.faults = { ...faults, ...change };
    workbench.tell();
  };
  const chosen = faults.cut ? 'cut' : (faults.failWith ?? '');
  const choose = (value: string): void =>
    set({
      ...NO_FAULTS,
      delay: faults.delay,
      times: 1,
      cut: value === 'cut',
      failWith: value === 'cut' ? null : value || null,
    });
  return (
    <>
      <label className="field">
        {words.delay}
        <select value={faults.delay} onChange={(event) => set({ delay: Number(event.target.value) })}>
          {DELAYS.map((delay) => (
            <option key={delay} value={delay}>
              {delay} ms
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {words.failWith}
        <select value={chosen} onChange={(event) => choose(event.target.value)}>
          <option value="">{words.noFailure}</option>
          <option value="cut">{words.cutAnswer}</option>
          {CODES.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </label>
      {chosen !== '' && (
        <>
          <NumberField
            label={words.atAction}
            value={faults.atAction === null ? null : faults.atAction + 1}
            set={(number) => set({ atAction: number === null ? null : number - 1 })}
          />
          <NumberField label={words.times} value={faults.times} set={(times) => set({ times })} />
        </>
      )}
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly set: (value: number | null) => void;
}

function NumberField({ label, value, set }: NumberFieldProps): ReactElement {
  return (
    <label className="field">
      {label}
      <input
        type="number"
        min={1}
        value={value ?? ''}
        onChange={(event) => set(event.target.value === '' ? null : Math.max(1, Number(event.target.value)))}
      />
    </label>
  );
}
