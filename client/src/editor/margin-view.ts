/** Draws the margin of a paragraph into the page. Plain DOM: there are a thousand of them. */
import type { Stage, Status } from '@chapeau/model';
import { partClass } from '../marks/mark-classes.ts';
import styles from './editor.module.css';
import type { Margin } from './margins.ts';

/** What the margin says, in the language of the interface. */
export interface MarginWords {
  readonly status: (status: Status) => string;
  readonly stage: (stage: Stage) => string;
  readonly proposals: (count: number) => string;
  readonly brackets: (count: number) => string;
  readonly floor: string;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Id of the shape of a status in the sprite that the page holds once. */
export function statusShapeId(status: Status): string {
  return `status-shape-${status}`;
}

/** The two parts of a margin: the number at the start of the line, the state at its end. */
export class MarginView {
  readonly number = element('span', partClass('number'));
  readonly state = element('span', styles['state']);
  readonly #words: MarginWords;

  constructor(words: MarginWords) {
    this.#words = words;
    for (const part of [this.number, this.state]) part.contentEditable = 'false';
  }

  draw(margin: Margin): void {
    this.number.textContent = margin.label ?? '';
    this.state.replaceChildren(...this.#lines(margin));
  }

  #lines(margin: Margin): Node[] {
    const words = this.#words;
    const status = element('span', styles['status'], words.status(margin.status));
    status.dataset['status'] = margin.status;
    status.prepend(shapeOf(margin.status));
    const facts = [
      margin.stage > 0 ? words.stage(margin.stage) : '',
      margin.openProposals > 0 ? words.proposals(margin.openProposals) : '',
      margin.brackets > 0 ? words.brackets(margin.brackets) : '',
    ].filter((fact) => fact !== '');
    const floor = margin.hasFloor ? [element('span', styles['floor'], words.floor)] : [];
    return [...floor, status, ...facts.map((fact) => element('span', styles['fact'], fact))];
  }
}

function element(tag: 'span', className: string | undefined, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className ?? '';
  made.textContent = text;
  return made;
}

function shapeOf(status: Status): SVGElement {
  const shape = document.createElementNS(SVG, 'svg');
  shape.setAttribute('aria-hidden', 'true');
  shape.setAttribute('width', '12');
  shape.setAttribute('height', '12');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#${statusShapeId(status)}`);
  shape.append(use);
  return shape;
}
