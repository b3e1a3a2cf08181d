/** Figures of the running server, for whoever runs it: told to the machine itself only. */
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { TextAnswer } from './route.ts';

export class Metrics {
  readonly #registry = new Registry();
  readonly #duration = new Histogram({
    name: 'chapeau_http_request_seconds',
    help: 'Time from request to answer, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [this.#registry],
  });

  /** `process`: with the figures of the whole process, which go on being taken as long as it lives. */
  constructor({ process }: { readonly process: boolean }) {
    if (process) collectDefaultMetrics({ register: this.#registry });
  }

  answered(route: string, status: number, seconds: number): void {
    this.#duration.observe({ route, status: String(status) }, seconds);
  }

  async text(): Promise<TextAnswer> {
    return new TextAnswer(await this.#registry.metrics(), 'text/plain; version=0.0.4');
  }
}
