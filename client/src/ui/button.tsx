/** Buttons: one look per weight, a word on every one of them, or a label for the ear where an icon is enough for the eye. */
import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components';
import { Link } from 'wouter';
import { classNames } from './class-names.ts';
import css from './button.module.css';
import { KeyHint } from './key-hint.tsx';

export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger';

interface Look {
  /** `primary`: the one thing to do here. `danger`: cannot be taken back. */
  readonly tone?: ButtonTone;
  readonly size?: 'small' | 'normal';
  readonly icon?: LucideIcon;
}

export interface ButtonProps
  extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isPending'>, Look {
  readonly children: ReactNode;
  /** Shown after the words, e.g. `j`. The key itself is registered with `useKeys`. */
  readonly keyHint?: string;
  /** What was asked is under way: the button keeps place and focus, turns a wheel and takes no press. */
  readonly isPending?: boolean;
}

/** A button with words. */
export function Button({ tone, size, icon, keyHint, children, isPending = false, ...rest }: ButtonProps) {
  // Not React Aria's own pending: what it says to the ear outlives the words it refers to.
  const held = isPending ? ({ onPress: undefined, type: 'button' } as const) : {};
  return (
    <AriaButton {...rest} {...held} data-pending={isPending || undefined} className={lookOf(tone, size)}>
      {isPending ? <LoaderCircle size={16} aria-hidden className={css.pending} /> : iconOf(icon)}
      {children}
      {keyHint !== undefined && <KeyHint keys={keyHint} />}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  readonly icon: LucideIcon;
  /** What it does; shown on hover and focus. */
  readonly label: string;
  readonly size?: 'small' | 'normal';
  readonly tone?: ButtonTone;
}

/** A button with only an icon, for what everyone knows: close, next, previous. */
export function IconButton({ icon: Icon, label, size = 'normal', tone = 'quiet', ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton {...rest} aria-label={label} className={classNames(lookOf(tone, size), css.icon)}>
        <Icon size={18} aria-hidden />
      </AriaButton>
      <Tooltip className={css.tooltip} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}

export interface ButtonLinkProps extends Look {
  readonly href: string;
  readonly children: ReactNode;
  /** Suggested name of the file that is downloaded. */
  readonly download?: string;
  readonly newWindow?: boolean;
}

/** A link that looks like a button, because it is the next step. Files and new windows leave the router alone. */
export function ButtonLink({
  tone = 'plain',
  size = 'normal',
  icon,
  href,
  children,
  download,
  newWindow,
}: ButtonLinkProps) {
  const content = (
    <>
      {iconOf(icon)}
      {children}
    </>
  );
  if (download !== undefined || newWindow === true)
    return (
      <a
        href={href}
        className={lookOf(tone, size)}
        {...(download === undefined ? { target: '_blank', rel: 'noreferrer' } : { download })}
      >
        {content}
      </a>
    );
  return (
    <Link href={href} className={lookOf(tone, size)}>
      {content}
    </Link>
  );
}

function lookOf(tone: ButtonTone = 'plain', size: 'small' | 'normal' = 'normal'): string {
  return classNames(css.button, tone !== 'plain' && css[tone], size === 'small' && css.small);
}

function iconOf(Icon: LucideIcon | undefined): ReactNode {
  return Icon === undefined ? null : <Icon size={16} aria-hidden />;
}
