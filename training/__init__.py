"""The pipeline that makes the bundled vi→en package; never needed to build a site."""
