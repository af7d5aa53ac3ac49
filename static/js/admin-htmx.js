// Our pages allow neither inline styles nor evaluated code; see the Content-Security-Policy.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
