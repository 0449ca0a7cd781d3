/** The state of a whole view or panel in words: loading, empty, away, broken. */

import type { ReactNode } from "react";

export type NoticeKind = "loading" | "empty" | "away" | "broken" | "warn";

interface NoticeProps {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly note?: string | null;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Small: inside a panel, at the left. */
  readonly small?: boolean;
  readonly children?: ReactNode;
}

export function Notice({ kind, title, note, action, small = false, children }: NoticeProps) {
  return (
    <div
      className={`notice ${small ? "small" : ""}`}
      data-notice={kind}
      role={kind === "loading" ? "status" : "alert"}
    >
      <p className="notice-title">{title}</p>
      {kind === "loading" && <div className="progress" aria-hidden="true" />}
      {note && <p className="notice-note">{note}</p>}
      {children}
      {action && (
        <button type="button" className="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
