import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';

export interface MenuEntry {
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
}

interface MenuProps {
  readonly at: { readonly x: number; readonly y: number };
  /** Null draws a line. */
  readonly entries: readonly (MenuEntry | null)[];
  readonly onClose: () => void;
}

/** A menu at a point of the window: arrows, Enter and Esc, or the mouse. */
export function Menu({ at, entries, onClose }: MenuProps): ReactElement {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!menu.current) return;
    const { width, height } = menu.current.getBoundingClientRect();
    menu.current.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - width - 4))}px`;
    menu.current.style.top = `${Math.max(4, Math.min(at.y, window.innerHeight - height - 4))}px`;
    menu.current.querySelector<HTMLElement>('button:not([disabled])')?.focus();
  }, [at]);
  useEffect(() => {
    const closeOutside = (event: PointerEvent): void => {
      if (!menu.current?.contains(event.target as Node)) onClose();
    };
    window.addEventListener('pointerdown', closeOutside, true);
    return () => window.removeEventListener('pointerdown', closeOutside, true);
  }, [onClose]);
  return (
    <div
      ref={menu}
      className="menu"
      role="menu"
      data-own-clicks
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault();
          moveFocus(menu.current, event.key === 'ArrowDown' ? 1 : -1);
        }
      }}
    >
      {entries.map((entry, index) =>
        entry ? (
          <button
            key={entry.label}
            role="menuitem"
            disabled={entry.disabled}
            onClick={() => {
              onClose();
              entry.run();
            }}
          >
            {entry.label}
          </button>
        ) : (
          <hr key={`line-${String(index)}`} />
        ),
      )}
    </div>
  );
}

function moveFocus(menu: HTMLElement | null, by: number): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>('button:not([disabled])') ?? [])];
  const place = items.indexOf(document.activeElement as HTMLElement);
  items[(place + by + items.length) % items.length]?.focus();
}
