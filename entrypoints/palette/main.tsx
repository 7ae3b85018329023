import '../../components/styles/index.css';
import { startPalette } from './wire.tsx';

void startPalette();
