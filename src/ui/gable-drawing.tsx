/** The front of a house in a few strokes, not yet lived in. */
export function GableDrawing({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 128 80"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      <path d="M4 76h120" />
      <path d="M34 76V40L64 14l30 26v36" />
      <path d="m28 45 36-31 36 31" />
      <path d="M82 24v-9h7v15" />
      <path d="M57 76V58h14v18" strokeDasharray="3 4" />
      <path d="M104 76V62m0 0c-5 0-7-4-7-8 0-5 3-10 7-12 4 2 7 7 7 12 0 4-2 8-7 8ZM20 76v-8m0 0c-3 0-4-2-4-5s2-6 4-7c2 1 4 4 4 7s-1 5-4 5Z" />
    </svg>
  );
}
