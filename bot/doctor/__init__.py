"""`briefbot doctor`: everything that hosting needs, looked at once; each problem comes with its fix."""
