const paths = {
  close: "M3.5 3.5l9 9m0-9l-9 9",
  place: "M2.5 3.5h11v9h-11zM9.5 3.5v9",
  hide: "M2 8s2.2-4 6-4c1 0 1.9.2 2.7 .6M14 8s-2.2 4-6 4c-1 0-1.9-.2-2.7-.6M6.6 9.4a2 2 0 0 1 2.8-2.8M2.5 13.5l11-11",
  step: "M3 8h9m-3.5-3.5L12 8l-3.5 3.5",
  grow: "M9.5 2.500h4v4M13.5 2.500 9 7M6.500 13.500h-4v-4M2.500 13.500 7 9",
  shrink: "M13 7H9V3M9 7l4.500-4.500M3 9h4v4M7 9l-4.500 4.500",
  tab: "M7 3.500H3v9.500h9.500V9M9.500 2.500h4v4M13.5 2.500 7.5 8.500",
  draw: "M2 2.500h5v3.500H2zM9 10h5v3.500H9zM4.500 6v5.750H9M6.500 9.750 9 11.750 6.500 13.750",
  clock: "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 1 0 8 2.2ZM8 5v3.2l2.2 1.6",
};

/** The drawings there are, in a 16 by 16 box. */
export type IconName = keyof typeof paths;

/** A drawing in the colour of the text, hidden from assistive technology: words say what it means. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
