import '../shared/theme.css';
import './ui/frame.css';
import './ui/elements.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { chosenTheme, showTheme } from './app/theme';
import { startLanguages } from './i18n/i18n';

showTheme(chosenTheme());
const root = document.getElementById('root');
if (root) void startLanguages().then(() => createRoot(root).render(<App />));
