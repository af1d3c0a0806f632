import { Button } from "#app/_ui/button.tsx";

type DismissedProps = { text: string; show: string; onShow: () => void };

/** "Not now" leaves a card where it is, and it can be shown again. */
export const Dismissed = ({ text, show, onShow }: DismissedProps) => (
  <>
    <p role="status" className="text-sm text-soft">
      {text}
    </p>
    <Button size="small" className="min-h-11" ref={focus} onClick={onShow}>
      {show}
    </Button>
  </>
);

/** The button that was pressed is gone. */
const focus = (button: HTMLElement | null) => button?.focus({ preventScroll: true });
