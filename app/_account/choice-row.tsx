type ChoiceRowProps = {
  name: string;
  label: string;
  lang?: string;
  checked: boolean;
  onChoose: () => void;
};

export const ChoiceRow = ({ name, label, lang, checked, onChoose }: ChoiceRowProps) => (
  <label
    lang={lang}
    className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-md border border-edge px-4 has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
  >
    <input
      type="radio"
      name={name}
      className="size-4 accent-(--accent)"
      checked={checked}
      onChange={onChoose}
    />
    {label}
  </label>
);
