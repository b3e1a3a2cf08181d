/** One shape per sign, wherever it is shown. */
import { Flag, Hourglass, Package, UsersRound, type LucideIcon } from 'lucide-react';
import type { SignKind } from '../../intl/sign-words.ts';

export const SIGN_ICONS: Readonly<Record<SignKind, LucideIcon>> = {
  silence: Hourglass,
  package: Package,
  parking: UsersRound,
  reserving: Flag,
};
