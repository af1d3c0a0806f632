import type { ChangeEvent, Ref } from "react";
import { ACCEPTED } from "./kind.ts";

type FileInputProps = {
  ref?: Ref<HTMLInputElement>;
  describedBy?: string | undefined;
  /** Nothing more can be added. */
  isFull: boolean;
  onChoose: (files: File[]) => void;
};

/** Within the label that looks like a button. A phone offers its camera and its pictures. */
export function FileInput({ ref, describedBy, isFull, onChoose }: FileInputProps) {
  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    onChoose([...(target.files ?? [])]);
    // The same file can be chosen again.
    target.value = "";
  }

  return (
    <input
      ref={ref}
      type="file"
      multiple
      accept={ACCEPTED}
      aria-disabled={isFull || undefined}
      aria-describedby={describedBy}
      onClick={(event) => isFull && event.preventDefault()}
      onChange={choose}
      className="sr-only"
    />
  );
}
