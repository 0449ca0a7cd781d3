import type { ReactNode } from "react";
import { Icon } from "../components/icons.tsx";
import { useSettings } from "../state/settings.tsx";

interface StageToolsProps {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
  readonly children: ReactNode;
}

export function StageTools({ onZoomIn, onZoomOut, onFit, children }: StageToolsProps) {
  const { text } = useSettings();
  const tools = [
    { key: "graph.zoomOut", icon: "minus", run: onZoomOut },
    { key: "graph.zoomIn", icon: "plus", run: onZoomIn },
    { key: "graph.fit", icon: "fit", run: onFit },
  ] as const;
  return (
    <div className="stage-tools">
      {children}
      <div className="segments">
        {tools.map(({ key, icon, run }) => (
          <button key={key} type="button" aria-label={text(key)} title={text(key)} onClick={run}>
            <Icon name={icon} />
          </button>
        ))}
      </div>
    </div>
  );
}
