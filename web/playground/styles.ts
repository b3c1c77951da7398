import '@graphiql/react/font/roboto.css';
import '@graphiql/react/font/fira-code.css';
import '@graphiql/react/style.css';
import 'graphiql/graphiql.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-explorer/style.css';
import '@graphiql/plugin-history/style.css';
// Ours last: they change what the ones above set.
import '../shared/theme.css';
import './styles/palette.css';
import './styles/page.css';
import './styles/gallery.css';
import './styles/session.css';
import './styles/status-bar.css';
import './styles/explain.css';
import './styles/narrow.css';
