"""From the corpora and the pretrained encoder to a finished model folder: trains (or goes on), then exports."""
import argparse
import os

from . import export, train


def main():
    parser = train.arguments()
    parser.description = __doc__
    parser.add_argument('--model', required=True, help='the model folder to write, such as models/en/accurate')
    options = parser.parse_args()
    train.run(options)
    export.run(argparse.Namespace(network=os.path.join(options.output, 'network.pt'), encoder=options.encoder, output=options.model,
                                  precision='int8', data=options.data))


if __name__ == '__main__':
    main()
