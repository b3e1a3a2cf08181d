/** To whom a statement may be opened. */
import { AUDIENCES, isNoWider, type Audience } from '@chapeau/model';

/** The audiences that a statement may be opened to; the team alone where others publish it. */
export function openTo(widest: Audience, onlyTeam: boolean): readonly Audience[] {
  return AUDIENCES.filter((audience) => isNoWider(audience, onlyTeam ? 'team' : widest));
}
