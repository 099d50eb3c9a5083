import type { MetadataRoute } from 'next';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Gable',
    short_name: 'Gable',
    start_url: '/',
    display: 'standalone',
    background_color: '#f9f6f1',
    theme_color: '#f9f6f1',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  };
}
