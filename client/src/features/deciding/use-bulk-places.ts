/** The places of a section, or of the whole text, on which something is undecided, worked out while the page has time. */
import { findSilence, isClosed, isUndecided } from '@chapeau/model';
import { useEffect, useReducer } from 'react';
import type { OutlineEntry } from '../../editor/outline.ts';
import { AT_BEGINNING } from '../../sync/draft-stores.ts';
import { useReadable } from '../../sync/store.ts';
import type { Place } from '../rolling/rolling-store.ts';
import { useScene, type Scene } from '../text/scene.ts';
import { sectionUnder } from '../text/section.ts';
import type { BulkPlace } from './bulk-judgement.ts';

export interface BulkPlaces {
  /** In reading order; those that are worked out already. */
  readonly places: readonly BulkPlace[];
  /** How many are not. */
  readonly missing: number;
}

/** `heading`: the section under it, itself included; null: the whole text. As things stand now. */
export function useBulkPlaces(heading: OutlineEntry | null): BulkPlaces {
  const scene = useScene();
  const { room, rolling } = scene;
  const entries = useReadable(scene.outline);
  useReadable(room.stores.allTags);
  useReadable(room.stores.arrangements);
  useReadable(room.stores.allProposals);
  const meant = placesOf(entries, heading).filter((place) =>
    room.stores.proposalsOn.get(place).some(isUndecided),
  );
  const [, again] = useReducer((count: number) => count + 1, 0);
  const names = meant.join(' ');
  useEffect(() => {
    const stops = meant.map((place) => rolling.subscribe(place, again));
    return () => {
      for (const stop of stops) stop();
    };
    // The names stand for the places.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [rolling, names]);
  const places = meant.flatMap((place) => bulkPlaceOf(scene, place));
  return { places, missing: meant.length - places.length };
}

function placesOf(entries: readonly OutlineEntry[], heading: OutlineEntry | null): readonly Place[] {
  if (heading === null) return [AT_BEGINNING, ...entries.map(({ id }) => id)];
  return [heading.id, ...sectionUnder(entries, heading.id).map(({ id }) => id)];
}

function bulkPlaceOf({ room: { stores }, rolling }: Scene, place: Place): readonly BulkPlace[] {
  const worked = rolling.get(place);
  if (worked === null) return [];
  const proposals = stores.proposalsOn.get(place).filter(isUndecided);
  const isShut =
    place !== AT_BEGINNING &&
    (isClosed(stores.tags.get(place).status) || findSilence(stores.arrangements.get(), place) !== undefined);
  return [{ rolling: worked, proposals, isClosed: isShut }];
}
