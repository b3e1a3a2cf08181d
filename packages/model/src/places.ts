/** Places where bodies meet, and the time zone that the hours of a meeting there are told in. */

/** IANA time zones by place. */
export const PLACE_TIME_ZONES: Readonly<Record<string, string>> = {
  'Addis Ababa': 'Africa/Addis_Ababa',
  Bangkok: 'Asia/Bangkok',
  Beirut: 'Asia/Beirut',
  Bonn: 'Europe/Berlin',
  Geneva: 'Europe/Zurich',
  'The Hague': 'Europe/Amsterdam',
  London: 'Europe/London',
  Montreal: 'America/Toronto',
  Nairobi: 'Africa/Nairobi',
  'New York': 'America/New_York',
  Paris: 'Europe/Paris',
  Rome: 'Europe/Rome',
  Santiago: 'America/Santiago',
  Tokyo: 'Asia/Tokyo',
  Vienna: 'Europe/Vienna',
  Washington: 'America/New_York',
};

const ZONES = new Map(Object.entries(PLACE_TIME_ZONES).map(([place, zone]) => [place.toLowerCase(), zone]));

/** The time zone of a place, in any case of letters; undefined for a place that the table has not: it is to be asked, not guessed. */
export function findTimeZone(place: string): string | undefined {
  return ZONES.get(place.trim().toLowerCase());
}
