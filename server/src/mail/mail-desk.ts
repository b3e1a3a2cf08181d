/** What sending reports by mail works with; where mail is not set up there is no post. */
import type { House } from '../house.ts';
import type { ReportMeans } from '../report/report-means.ts';
import type { MailSettings } from './mail-settings.ts';
import type { Post } from './post.ts';

export interface MailDesk {
  readonly settings: MailSettings;
  readonly post: Post;
}

/** With the server around it. */
export interface MailHouse extends MailDesk {
  readonly house: House;
  readonly means: ReportMeans;
}

/** What routes need of it. */
export interface ReportPost extends MailDesk {
  /** Has it looked again what is due. */
  readonly clock: { readonly look: () => void };
}
